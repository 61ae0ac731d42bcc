// Saves a form as a draft while somebody writes: three seconds after the last input, never more often than every
// five, and when the page is hidden. The draft lives on the server; nothing is kept in the browser.
const QUIET = 3000;
const APART = 5000;

function tell(form, text, state) {
  const status = form.querySelector("[data-saved]") || document.querySelector("[data-saved]");
  if (!status) return;
  status.textContent = text;
  status.classList.toggle("is-saved", state === "saved");
  status.classList.toggle("is-lost", state === "lost");
}

function lost(form) {
  const status = form.querySelector("[data-saved]") || document.querySelector("[data-saved]");
  return status?.dataset.lostText || "Inte sparat – ingen kontakt";
}

function fields(form) {
  const data = new FormData(form);
  for (const [name, value] of [...data.entries()]) if (value instanceof File) data.delete(name);
  return data;
}

async function post(form) {
  const token = form.querySelector("[name=csrfmiddlewaretoken]")?.value || "";
  const answer = await fetch(form.dataset.autosave, {
    method: "POST", body: fields(form), headers: { "X-CSRFToken": token }, credentials: "same-origin",
    redirect: "error", keepalive: document.visibilityState === "hidden",
  });
  if (!answer.ok) throw new Error(`draft: ${answer.status}`);
  return (await answer.json()).says;
}

function watch(form) {
  let timer = null;
  let sentAt = -APART;
  let changed = false;
  let sending = false;
  let leaving = false;

  async function save() {
    clearTimeout(timer);
    timer = null;
    if (!changed || sending || leaving) return;
    changed = false;
    sending = true;
    sentAt = performance.now();
    try {
      const says = await post(form);
      if (!leaving) tell(form, says, "saved");
    } catch {
      changed = true;
      if (!leaving) tell(form, lost(form), "lost");
    }
    sending = false;
    if (changed && !leaving) plan();
  }

  function plan() {
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(QUIET, sentAt + APART - performance.now()));
  }

  form.addEventListener("input", () => { changed = true; plan(); });
  form.addEventListener("change", () => { changed = true; plan(); });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    // Asked last of all: htmx may have taken over the sending, and then we are still on the page.
    setTimeout(() => { leaving ||= !event.defaultPrevented; });
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
  // A page that comes back out of the browser's memory is being written in again.
  window.addEventListener("pageshow", () => { leaving = false; });
}

export function startAutosave() {
  document.querySelectorAll("form[data-autosave]").forEach(watch);
}
