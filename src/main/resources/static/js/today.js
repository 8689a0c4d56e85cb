// After a tap on the number the reader is on the phone. When they come back, the page asks how it went: writing it down is
// then the main thing to do.

const calling = document.querySelector("[data-calling]");
const call = calling?.querySelector("[data-call]");
const log = calling?.querySelector("[data-log]");
const key = `called ${log?.getAttribute("href")}`;

function ask() {
    calling.querySelector("[data-asks]").hidden = false;
    call.classList.remove("primary");
    log.classList.add("primary");
}

function remember(value) {
    try {
        value ? sessionStorage.setItem(key, "yes") : sessionStorage.removeItem(key);
    } catch {
        // Without storage the page asks until it is left, which is most of it.
    }
}

function wasCalled() {
    try {
        return sessionStorage.getItem(key) === "yes";
    } catch {
        return false;
    }
}

if (call && log) {
    let called = wasCalled();
    call.addEventListener("click", () => {
        called = true;
        remember(true);
    });
    document.addEventListener("visibilitychange", () => {
        if (called && document.visibilityState === "visible") {
            ask();
        }
    });
    // A computer opens the number in another program and never hides the page.
    window.addEventListener("focus", () => called && ask());
    log.addEventListener("click", () => remember(false));
    if (called) {
        ask();
    }
}
