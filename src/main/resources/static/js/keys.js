// Shortcuts for whoever lives on the keyboard. A member can turn them off; then this file is not even loaded.

const places = { t: "/", c: "/customers", d: "/dots", l: "/conversations", y: "/year", m: "/me" };
const overview = document.getElementById("keys");
let afterG = false;

function search() {
    const box = document.querySelector("input[type='search']");
    if (box) {
        box.focus();
        box.select();
    } else {
        location.assign("/customers?focus=search");
    }
}

const plain = {
    "/": search,
    "?": () => overview.showModal(),
    n: () => location.assign("/conversations/new"),
    g: () => {
        afterG = true;
        setTimeout(() => (afterG = false), 1500);
    },
};

function isTyping(element) {
    return element.isContentEditable || element.matches("input:not([type='radio'], [type='checkbox']), textarea, select");
}

function withModifier(event) {
    if (event.key.toLowerCase() === "k") {
        event.preventDefault();
        search();
    } else if (event.key === "Enter" && event.target.form?.method === "post") {
        event.preventDefault();
        event.target.form.requestSubmit();
    }
}

function alone(event) {
    if (afterG) {
        afterG = false;
        if (places[event.key]) {
            event.preventDefault();
            location.assign(places[event.key]);
        }
    } else if (plain[event.key]) {
        event.preventDefault();
        plain[event.key]();
    }
}

document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) {
        return;
    }
    if (event.ctrlKey || event.metaKey) {
        withModifier(event);
    } else if (event.key === "Escape" && isTyping(event.target)) {
        event.target.blur();
    } else if (!isTyping(event.target) && !document.querySelector("dialog[open]")) {
        alone(event);
    }
});
