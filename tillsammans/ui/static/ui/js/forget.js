// htmx notes the page's address in the tab's storage. Nothing about where somebody has been is kept here.
const NOTE = "htmx-current-path-for-history";

function forget() {
  try {
    window.sessionStorage.removeItem(NOTE);
  } catch {
    // Storage is switched off, so nothing was noted.
  }
}

export function startForgetting() {
  forget();
  window.addEventListener("pagehide", forget);
  document.addEventListener("htmx:afterSettle", forget);
}
