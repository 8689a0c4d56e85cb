// What is typed into a form is kept in the browser until it is saved: a dead connection, a closed tab or a flat battery
// loses nothing. The form's own key is kept with it, so that what was saved without an answer is not saved twice.

const DAYS_KEPT = 14;

export function keepDraft(form) {
    const name = form.dataset.draft && `draft:${form.dataset.draft}`;
    if (!name) {
        return { keep() {}, drop() {} };
    }
    const draft = {
        keep: () => store(name, { at: Date.now(), fields: fields(form) }),
        drop: () => {
            clearTimeout(waiting);
            form.removeEventListener("input", later);
            forget(name);
        },
    };
    let waiting;
    const later = () => {
        clearTimeout(waiting);
        waiting = setTimeout(draft.keep, 300);
    };
    restore(form, name);
    form.addEventListener("input", later);
    window.addEventListener("pagehide", () => waiting && stored(name) && draft.keep());
    return draft;
}

// A browser may have no storage, or none left: then the page alone keeps what is typed, and can still be sent.
function store(name, kept) {
    try {
        localStorage.setItem(name, JSON.stringify(kept));
    } catch {
        // see above
    }
}

function stored(name) {
    try {
        return JSON.parse(localStorage.getItem(name));
    } catch {
        return null;
    }
}

function forget(name) {
    try {
        localStorage.removeItem(name);
    } catch {
        // see above
    }
}

function fields(form) {
    const security = form.querySelector("input[type='hidden']").name;
    return [...new FormData(form)].filter(([name]) => name !== security);
}

function restore(form, name) {
    const kept = stored(name);
    if (!kept || form.querySelector("#problems")) {
        return;
    }
    if (Date.now() - kept.at > DAYS_KEPT * 24 * 3600 * 1000) {
        forget(name);
        return;
    }
    fill(form, kept.fields);
    setTime(form, kept.at);
    const notice = form.querySelector("#draft");
    notice.textContent = form.dataset.kept;
    notice.hidden = false;
}

function fill(form, kept) {
    const values = Map.groupBy(kept, ([name]) => name);
    for (const [name, pairs] of values) {
        addRows(form, name, pairs.length);
        const inputs = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
        inputs.forEach((input, index) => {
            if (input.type === "radio" || input.type === "checkbox") {
                input.checked = pairs.some(([, value]) => value === input.value);
            } else if (index < pairs.length) {
                input.value = pairs[index][1];
            }
        });
    }
    for (const details of form.querySelectorAll("details")) {
        details.open ||= [...details.querySelectorAll("input:not([type='hidden'], [type='radio'], [type='checkbox'])")]
            .some((input) => input.value !== "");
    }
}

function addRows(form, name, count) {
    const row = form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest(".dot-row, .promise-row");
    for (let missing = count - (row?.parentElement.children.length ?? count); missing > 0; missing--) {
        row.parentElement.append(row.cloneNode(true));
    }
}

// Words from some hours ago were said some hours ago.
function setTime(form, at) {
    const when = form.elements.happenedAt;
    if (when.value === "" && Date.now() - at > 3600 * 1000) {
        const local = new Date(at - new Date(at).getTimezoneOffset() * 60000);
        when.value = local.toISOString().slice(0, 16);
        when.closest("details").open = true;
    }
}
