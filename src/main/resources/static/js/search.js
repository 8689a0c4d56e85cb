// Search everywhere: the link in the head opens a dialog; the arrows walk through what is found while the focus stays in the
// box (the combobox pattern). Without this file the link leads to the page of the search.

const link = document.getElementById("search-open");
const dialog = document.getElementById("search");
const box = document.getElementById("search-words");
const found = document.getElementById("search-found");

function options() {
    return [...found.querySelectorAll("[role='option']")];
}

function active() {
    return options().find((option) => option.getAttribute("aria-selected") === "true");
}

function activate(option) {
    active()?.setAttribute("aria-selected", "false");
    if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        box.setAttribute("aria-activedescendant", option.id);
    } else {
        box.removeAttribute("aria-activedescendant");
    }
}

/** Past the last one, and before the first, is the box itself. */
function move(by) {
    const all = options();
    const stops = [undefined, ...all];
    const next = stops.indexOf(active()) + by;
    activate(stops.at(next % stops.length));
}

function open(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
    }
    event.preventDefault();
    if (!dialog.open) {
        dialog.showModal();
    }
    box.focus();
    box.select();
}

function press(event) {
    if (event.isComposing) {
        return;
    }
    const chosen = active();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen) {
        event.preventDefault();
        chosen.click();
    } else if (event.key === "Escape") {
        // a search field would only be emptied by it
        event.preventDefault();
        dialog.close();
    }
}

if (link && dialog) {
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", open);
    box.addEventListener("keydown", press);
    found.addEventListener("htmx:afterSwap", () => {
        activate(undefined);
        box.setAttribute("aria-expanded", String(options().length > 0));
    });
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) {
            dialog.close();
        }
    });
}
