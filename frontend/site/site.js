// The one script of public pages: the larger letters of the elder mode, remembered on this device.
(() => {
  const root = document.documentElement;
  const key = "elder";
  const apply = (on) => {
    root.toggleAttribute("data-elder", on);
    const box = document.getElementById(key);
    if (box) box.checked = on;
  };
  const stored = () => {
    try { return localStorage.getItem(key) === "1"; } catch { return false; }
  };
  apply(stored());
  document.addEventListener("change", (event) => {
    if (event.target.id !== key) return;
    const on = !root.hasAttribute("data-elder");
    try { localStorage.setItem(key, on ? "1" : "0"); } catch { /* private mode: for this page only */ }
    apply(on);
  });
})();
