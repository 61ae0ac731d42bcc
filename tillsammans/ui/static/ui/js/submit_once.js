// A second press on the same button does nothing. The server tells the two apart anyway; this is for the eye.
// The button is not really disabled: then its name and value would not be sent.
const FORGET = 10000;

function buttons(form) {
  return form.querySelectorAll("button:not([type=button]), input[type=submit]");
}

function release(form) {
  delete form.dataset.sent;
  buttons(form).forEach((button) => button.removeAttribute("aria-disabled"));
}

function once(event) {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  buttons(form).forEach((button) => button.setAttribute("aria-disabled", "true"));
  setTimeout(() => release(form), FORGET);
}

export function startSubmitOnce() {
  document.addEventListener("submit", once);
  document.addEventListener("htmx:afterRequest", (event) => { if (event.target.matches?.("form")) release(event.target); });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
}
