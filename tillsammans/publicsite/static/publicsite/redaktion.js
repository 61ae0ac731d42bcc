// Starts the parts of Wagtail's editor that Wagtail itself starts with inline scripts, which our policy does not allow.
// Only its own parts, by name: an attribute that somebody smuggled into a page starts nothing else.
(() => {
  "use strict";
  const PARTS = /^(init(Date|Time|DateTime)Chooser|InlinePanel|MultipleChooserPanel|(Page|Image|Document|Snippet|Task)?Chooser)$/;

  const start = (mark) => {
    const name = mark.dataset.tsStart;
    const given = mark.dataset.tsId ? [mark.dataset.tsId] : [];
    given.push(JSON.parse(mark.dataset.tsWith));
    mark.removeAttribute("data-ts-start");
    if (!PARTS.test(name) || typeof window[name] !== "function") return;
    if (name.startsWith("init")) window[name](...given);
    else new window[name](...given);
  };

  const startWithin = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches("[data-ts-start]")) start(node);
    node.querySelectorAll("[data-ts-start]").forEach(start);
  };

  startWithin(document.documentElement);
  new MutationObserver((changes) => {
    changes.forEach((change) => change.addedNodes.forEach(startWithin));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
