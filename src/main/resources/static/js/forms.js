// One press of a button is one change, and what is wrong in a form is where the reader starts.

const PATIENCE = 8000;
const sent = new WeakSet();

function release(form) {
    sent.delete(form);
    form.removeAttribute("aria-busy");
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
        return;
    }
    if (sent.has(form)) {
        event.preventDefault();
        return;
    }
    sent.add(form);
    form.setAttribute("aria-busy", "true");
    // Still here after that long: the sending failed, or the answer was a file. The reader may press again.
    setTimeout(() => release(form), PATIENCE);
});

// A file that would be refused is said to be too large before it is sent.
document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.type === "file" && field.dataset.mostBytes) {
        const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.mostBytes));
        field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
        field.reportValidity();
    }
});

// The back button may bring the page as it was left. The server tells a repeat by its own key.
window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
        for (const form of document.forms) {
            release(form);
        }
    }
});

function focusFirstProblem(root) {
    const problem = root.querySelector("#problems") ?? root.querySelector("[aria-invalid='true']");
    problem?.focus();
}

focusFirstProblem(document);
document.addEventListener("htmx:afterSettle", (event) => focusFirstProblem(event.target));

// Of a line that slides, the chosen one is seen; only the line moves, not the page.
for (const line of document.querySelectorAll(".slide, .tabs")) {
    const chosen = line.querySelector("[aria-current]")?.getBoundingClientRect();
    if (chosen) line.scrollLeft += chosen.left + chosen.width / 2 - line.getBoundingClientRect().left - line.clientWidth / 2;
}

if (new URLSearchParams(location.search).get("focus") === "search") {
    document.querySelector("main input[type='search']")?.focus();
}

// Whoever says "show" wants to see the list and not what chose it.
document.addEventListener("submit", (event) => event.target.querySelector("details.filters")?.removeAttribute("open"));
