/**
 * The cards of terms in VS Code's own Markdown preview. The content comes and goes beneath this script, which therefore
 * holds on to no element of it.
 */

const popup = document.createElement("div");
popup.id = "lectern-popup";
popup.className = "lectern-popup";
popup.setAttribute("role", "note");
popup.hidden = true;

/** Milliseconds that the pointer may take from a term to its card. */
const grace = 300;

let shown: Element | undefined;
let hiding: number | undefined;

const termOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest(".lectern-term") ?? undefined) : undefined;
const isCard = (target: EventTarget | null) => target instanceof Node && popup.contains(target);

function show(term: Element): void {
  window.clearTimeout(hiding);
  const card = document.getElementById(term.getAttribute("data-lectern-card") ?? "");
  if (!card || shown === term) {
    return;
  }
  hide();
  shown = term;
  popup.replaceChildren(...card.cloneNode(true).childNodes);
  document.body.append(popup);
  popup.hidden = false;
  term.setAttribute("aria-describedby", popup.id);
  place(term);
}

/** Below the term, or above it where there is more room; never outside the window. */
function place(term: Element): void {
  const [at = term.getBoundingClientRect()] = term.getClientRects();
  const gap = 6;
  const below = window.innerHeight - at.bottom - gap;
  const above = at.top - gap;
  const under = popup.offsetHeight <= below || below >= above;
  popup.style.maxHeight = `${Math.max(80, under ? below - gap : above - gap)}px`;
  const top = under ? at.bottom + gap : Math.max(gap, at.top - gap - popup.offsetHeight);
  const left = Math.min(at.left, window.innerWidth - popup.offsetWidth - gap);
  popup.style.top = `${top}px`;
  popup.style.left = `${Math.max(gap, left)}px`;
}

function hide(): void {
  window.clearTimeout(hiding);
  shown?.removeAttribute("aria-describedby");
  shown = undefined;
  popup.hidden = true;
}

function hideSoon(): void {
  window.clearTimeout(hiding);
  hiding = window.setTimeout(hide, grace);
}

document.addEventListener("mouseover", ({ target }) => {
  const term = termOf(target);
  if (term) {
    show(term);
  } else if (isCard(target)) {
    window.clearTimeout(hiding);
  } else if (shown && shown !== document.activeElement) {
    hideSoon();
  }
});
document.addEventListener("focusin", ({ target }) => {
  const term = termOf(target);
  if (term) {
    show(term);
  } else if (!isCard(target)) {
    hide();
  }
});
document.addEventListener("focusout", () => hideSoon());
document.addEventListener("click", ({ target }) => {
  const term = termOf(target);
  if (term) {
    show(term);
  } else if (!isCard(target)) {
    hide();
  }
});
document.addEventListener("keydown", (event) => {
  const term = termOf(event.target);
  if (event.key === "Escape") {
    hide();
  } else if (term && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    show(term);
  }
});
document.addEventListener("scroll", hide, { passive: true });
window.addEventListener("vscode.markdown.updateContent", hide);
