// Shortcuts for whoever lives on the keyboard. A member can turn them off; then this file is not even loaded.
// A page gives one of its links or buttons a key of its own with data-key.

const places = { t: "/", c: "/customers", d: "/dots", l: "/conversations", y: "/year", m: "/me" };
const overview = document.getElementById("keys");
let afterG = false;

function searchEverywhere() {
    document.getElementById("search-open").click();
}

function searchHere() {
    const box = document.querySelector("main input[type='search']");
    if (box) {
        box.focus();
        box.select();
    } else {
        searchEverywhere();
    }
}

const plain = {
    "/": searchHere,
    "?": () => overview.showModal(),
    n: () => location.assign("/conversations/new"),
    g: () => {
        afterG = true;
        setTimeout(() => (afterG = false), 1500);
    },
    Escape: () => document.querySelector("[data-cancel]")?.click(),
};

function isTyping(element) {
    return element.isContentEditable || element.matches("textarea, select, input:not([type='radio'], [type='checkbox'])");
}

function withModifier(event) {
    if (isSearch(event)) {
        event.preventDefault();
        searchEverywhere();
    } else if (event.key === "Enter" && event.target.form?.method === "post") {
        event.preventDefault();
        event.target.form.requestSubmit();
    }
}

function alone(event) {
    const own = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key);
    const action = afterG && places[event.key] ? () => location.assign(places[event.key])
        : own ? () => own.click() : plain[event.key];
    afterG = false;
    if (action) {
        event.preventDefault();
        action();
    }
}

/** Of all keys only this one does something while a dialog is open. */
function isSearch(event) {
    return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
}

document.addEventListener("keydown", (event) => {
    const isCovered = document.querySelector("dialog[open]") && !isSearch(event);
    if (event.defaultPrevented || event.isComposing || event.altKey || isCovered) {
        return;
    }
    if (event.ctrlKey || event.metaKey) {
        withModifier(event);
    } else if (isTyping(event.target)) {
        if (event.key === "Escape") {
            event.target.blur();
        }
    } else {
        alone(event);
    }
});
