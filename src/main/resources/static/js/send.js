// Sends a form without leaving the page, so that a lost connection loses nothing and says what is the matter.

// Resolves to the form that has taken the place of this one, if the answer brought it with what is wrong written into it.
export async function send(form, draft) {
    if (form.getAttribute("aria-busy") === "true") {
        return null;
    }
    form.setAttribute("aria-busy", "true");
    draft.keep();
    try {
        const response = await fetch(form.action, {
            method: "post",
            body: new URLSearchParams(new FormData(form)),
            headers: { "HX-Request": "true" },
            signal: AbortSignal.timeout(20000),
        });
        return await follow(response, form, draft);
    } catch {
        return say(form, form.dataset.unsent);
    } finally {
        form.removeAttribute("aria-busy");
    }
}

async function follow(response, form, draft) {
    const next = response.headers.get("HX-Redirect");
    if (next && !new URL(next, location.href).pathname.startsWith("/sign-in")) {
        draft.drop();
        location.assign(next);
        return null;
    }
    if (next || response.status === 401) {
        return say(form, form.dataset.signedOut);
    }
    const answer = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("#content");
    const corrected = response.status === 422 && answer?.querySelector("form.log");
    if (corrected) {
        form.replaceWith(corrected);
        corrected.querySelector("#problems")?.focus();
        return corrected;
    }
    const words = response.status === 409 && answer?.querySelector("h1")?.textContent;
    return say(form, words || form.dataset.refused);
}

function say(form, words) {
    const notice = form.querySelector("#draft");
    notice.textContent = words;
    notice.classList.add("bad");
    notice.hidden = false;
    notice.scrollIntoView({ block: "nearest" });
    return null;
}
