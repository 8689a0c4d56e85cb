// The log form: words selected in the note become a dot, a score can be taken back, and nothing typed is ever lost.
import { keepDraft } from "./draft.js";
import { send } from "./send.js";

const form = document.querySelector("form.log");
if (form) {
    wire(form);
}

function wire(form) {
    const note = form.elements.note;
    const bar = form.querySelector("#kinds");
    const draft = keepDraft(form);
    keepKey(form);
    const gone = new AbortController();
    form.querySelector("[data-hint]").hidden = false;

    document.addEventListener("selectionchange", () => {
        if (document.activeElement === note) {
            bar.hidden = selected(note) === "";
        }
    }, { signal: gone.signal });
    bar.addEventListener("pointerdown", (event) => event.preventDefault());
    bar.addEventListener("click", (event) => {
        const kind = event.target.closest("[data-kind]")?.dataset.kind;
        if (kind && selected(note)) {
            addDot(form, kind, selected(note));
            note.setSelectionRange(note.selectionEnd, note.selectionEnd);
            bar.hidden = true;
            draft.keep();
        }
    });
    keepSuggestions(form, draft);
    takeScoreBack(form);
    form.addEventListener("change", (event) => {
        if (event.target.name === "outcome" && event.target.value === "later") {
            form.querySelector("#next").open = true;
        }
        growRows(event.target);
    });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        event.stopPropagation();
        send(form, draft).then((answered) => {
            if (answered) {
                gone.abort();
                wire(answered);
            }
        });
    });
    document.addEventListener("keydown", (event) => leave(event, form, bar), { signal: gone.signal });
}

// The back button brings the words again, some time after the page has loaded and in a form with a new key: by the first
// touch of the form they are there, and they are the ones that were sent under the old key.
function keepKey(form) {
    const { clientKey, note } = form.elements;
    const before = history.state?.clientKey;
    const settle = () => {
        if (before && note.value !== note.defaultValue) {
            clientKey.value = before;
        }
        history.replaceState({ ...history.state, clientKey: clientKey.value }, "");
    };
    form.addEventListener("focusin", settle, { once: true });
    form.addEventListener("submit", settle, { once: true, capture: true });
}

function selected(note) {
    return note.value.slice(note.selectionStart, note.selectionEnd).trim();
}

function addDot(form, kind, words) {
    const details = form.querySelector("#field-dots");
    const rows = [...details.querySelectorAll(".dot-row")];
    const row = rows.find((one) => field(one, "dotWords").value.trim() === "") ?? appended(rows.at(-1));
    field(row, "dotKind").value = kind;
    field(row, "dotWords").value = words;
    details.open = true;
    const said = form.querySelector("#dots-said");
    said.textContent = `${said.dataset.added} ${words}`;
}

// A statement that was suggested becomes a dot with one tap; the next one, or the note, is then at hand.
function keepSuggestions(form, draft) {
    form.querySelector("#suggestions").addEventListener("click", (event) => {
        const button = event.target.closest("[data-suggested]");
        if (button) {
            addDot(form, button.dataset.suggested, button.querySelector(".serif").textContent);
            (button.nextElementSibling ?? form.elements.note).focus();
            button.remove();
            draft.keep();
        }
    });
}

function field(row, name) {
    return row.querySelector(`[name="${name}"]`);
}

function appended(row) {
    const copy = row.cloneNode(true);
    for (const input of copy.querySelectorAll("input")) {
        input.value = "";
    }
    row.after(copy);
    return copy;
}

// The last row filled in brings another one.
function growRows(target) {
    const row = target.closest(".dot-row, .promise-row");
    if (row && !row.nextElementSibling && target.matches("[name='dotWords'], [name='promiseWhat']") && target.value.trim()) {
        appended(row);
    }
}

// A second tap on the chosen dot takes the score back.
function takeScoreBack(form) {
    let before = null;
    const scores = form.querySelector(".scores");
    scores.addEventListener("pointerdown", () => (before = form.elements.score.value));
    scores.addEventListener("click", (event) => {
        if (event.target.name === "score" && event.target.value === before) {
            form.querySelector("[name='score'][value='']").checked = true;
        }
        if (event.target.name === "score") {
            before = null;
        }
    });
}

function leave(event, form, bar) {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) {
        return;
    }
    event.preventDefault();
    if (!bar.hidden) {
        bar.hidden = true;
    } else {
        location.assign(form.dataset.leave);
    }
}
