// Puts the reader where something has to be put right, and closes what is unfolded with Esc.
function toErrors(root) {
  root.querySelector?.("[data-focus]")?.focus();
}

function follow(event) {
  const link = event.target.closest?.(".govuk-error-summary a[href^='#']");
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  const group = target.closest("fieldset") || target.closest(".govuk-form-group");
  (group || target).scrollIntoView();
  target.focus({ preventScroll: true });
}

function fold(event) {
  if (event.key !== "Escape") return;
  const open = document.activeElement?.closest("details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
}

export function startFocus() {
  toErrors(document);
  document.addEventListener("click", follow);
  document.addEventListener("keydown", fold);
  document.addEventListener("htmx:afterSwap", (event) => toErrors(event.target));
}
