// The one script of public pages: the larger letters of the elder mode, remembered on this device.
(() => {
  const root = document.documentElement;
  const key = "elder";
  const apply = (on) => {
    root.toggleAttribute("data-elder", on);
    document.querySelectorAll("[data-elder-toggle]").forEach((b) => b.setAttribute("aria-pressed", on));
  };
  const stored = () => {
    try { return localStorage.getItem(key) === "1"; } catch { return false; }
  };
  apply(stored());
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-elder-toggle]")) return;
    const on = !root.hasAttribute("data-elder");
    try { localStorage.setItem(key, on ? "1" : "0"); } catch { /* private mode: for this page only */ }
    apply(on);
  });
})();
