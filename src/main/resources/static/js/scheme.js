// Shows the chosen scheme at once; saving the form keeps it.

document.addEventListener("change", (event) => {
    if (event.target.name === "scheme") {
        document.documentElement.dataset.scheme = event.target.value;
    }
});
