// One press of a button is one change, and what is wrong in a form is where the reader starts.

const sent = new WeakSet();

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) {
        return;
    }
    if (sent.has(form)) {
        event.preventDefault();
        return;
    }
    sent.add(form);
    form.setAttribute("aria-busy", "true");
});

// The back button brings the page as it was left: its form can be sent again. The server tells a repeat by its own key.
window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
        for (const form of document.forms) {
            sent.delete(form);
            form.removeAttribute("aria-busy");
        }
    }
});

// When the page did not go away after some seconds, the sending failed: let the reader press again.
document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
        setTimeout(() => {
            sent.delete(event.target);
            event.target.removeAttribute("aria-busy");
        }, 8000);
    }
});

function focusFirstProblem(root) {
    const problems = root.querySelector("#problems") ?? root.querySelector("[aria-invalid='true']");
    problems?.focus();
}

focusFirstProblem(document);
document.addEventListener("htmx:afterSettle", (event) => focusFirstProblem(event.target));

const wanted = new URLSearchParams(location.search).get("focus");
if (wanted === "search") {
    document.querySelector("input[type='search']")?.focus();
}
