// What is shown only once is copied with one tap. Browsers offer the clipboard only on https and on the machine itself;
// elsewhere the button stays hidden, and a click on the words selects them.

if (navigator.clipboard) {
    document.querySelectorAll("[data-copies]").forEach((one) => (one.hidden = false));
}

document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
        await navigator.clipboard.writeText(document.querySelector(".secret").textContent);
        button.textContent = button.dataset.copied;
    }
});
