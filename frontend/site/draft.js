// Keeps what is being written in this browser until the portal has it: through a lost session, a closed tab, a dead network.
(() => {
  const PREFIX = "portal-draft:";
  const QUIET = 3000; // then the portal saves
  const SOON = 300; // then this browser keeps a copy
  const ANSWER = 1000; // so long a last save may take
  const OLD = 3 * 24 * 3600 * 1000;

  const store = (work) => {
    try { return work(localStorage); } catch { return null; /* private mode or full: the portal's own saving remains */ }
  };
  const names = () => store((s) => Object.keys(s).filter((name) => name.startsWith(PREFIX))) ?? [];
  const read = (name) => store((s) => JSON.parse(s.getItem(name)));
  const forget = (name) => store((s) => s.removeItem(name));
  const written = (host) => Object.fromEntries([...host.querySelectorAll("[data-field]")]
    .map((field) => [field.dataset.field, field.dataset.kept ?? field.value ?? ""]));

  const watching = new Set();
  let signingOut = false;
  let takenAlong = false; // by another tab that signs out
  const tabs = new BroadcastChannel("portal-sign-out");
  const unsaved = () => [...watching].filter((host) => host.isConnected && host.draft.changes > host.draft.saved);

  const save = () => unsaved().forEach((host) => host.$server.pause(host.draft.changes));

  names().filter((name) => !(read(name)?.at > Date.now() - OLD)).forEach(forget);
  addEventListener("beforeunload", (leaving) => {
    if (unsaved().length && !takenAlong && !document.querySelector(".v-system-error")) leaving.preventDefault();
  });
  addEventListener("submit", (sending) => { // who signs out is saved first; a shared computer keeps nothing of them
    if (!sending.target.action?.endsWith("/sign-out")) return;
    signingOut = true;
    tabs.postMessage("soon");
    if (!unsaved().length && !names().length) return;
    sending.preventDefault();
    save();
    setTimeout(() => sending.target.submit(), ANSWER);
  }, true);
  addEventListener("pagehide", () => { // whatever else takes the page away, the last words are kept
    if (signingOut && !takenAlong) tabs.postMessage("out");
    if (signingOut) names().forEach(forget);
    else unsaved().forEach(keep);
  });
  tabs.onmessage = ({ data }) => {
    if (data === "soon") save();
    if (data !== "out") return;
    signingOut = takenAlong = true;
    names().forEach(forget);
    location.replace((document.documentElement.lang.startsWith("en") ? "/en" : "") + "/sign-in?out");
  };

  const keep = (host) => takenAlong || store((s) =>
    s.setItem(host.draft.name, JSON.stringify({ at: Date.now(), fields: written(host) })));

  const changed = (host) => {
    const draft = host.draft;
    signingOut = false;
    draft.changes++;
    clearTimeout(draft.soon);
    clearTimeout(draft.quiet);
    draft.soon = setTimeout(() => keep(host), SOON);
    draft.quiet = setTimeout(() => {
      if (!host.isConnected || draft.changes === draft.saved) return;
      keep(host); // choices know their code only after the server has answered
      host.$server.pause(draft.changes);
    }, QUIET);
  };

  window.portalDraft = {
    /** @param savedAt when the portal last had it, in ms */
    watch(host, key, savedAt) {
      const name = PREFIX + key;
      host.draft = { name, changes: 0, saved: 0 };
      watching.add(host);
      ["input", "change"].forEach((event) => host.addEventListener(event, () => changed(host)));
      new MutationObserver(() => unsaved().includes(host) && keep(host)) // a slow server has answered with the code of a choice
        .observe(host, { subtree: true, attributeFilter: ["data-kept"] });
      const copy = read(name);
      if (copy?.at > savedAt) host.$server.found(copy.fields, copy.at);
      else forget(name);
    },
    /** @param upTo how many changes the portal has; less than all when somebody went on writing */
    saved(host, upTo) {
      host.draft.saved = upTo < 0 ? host.draft.changes : upTo;
      if (host.draft.saved === host.draft.changes) this.forget(host);
    },
    rename(host, key) {
      forget(host.draft.name);
      host.draft.name = PREFIX + key;
    },
    forget(host) {
      clearTimeout(host.draft.soon);
      forget(host.draft.name);
    },
  };
})();
