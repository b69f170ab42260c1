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

// Suggestions below a search box: a combobox as ARIA describes it. Without script the form works as it is.
(() => {
  const english = document.documentElement.lang.startsWith("en");
  const quiet = 90;
  document.querySelectorAll('form[role="search"] input[name="q"]').forEach((input) => {
    const form = input.form;
    const list = document.createElement("ul");
    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
    form.append(list);
    const say = (name, value) => input.setAttribute(name, value);
    say("role", "combobox");
    say("aria-autocomplete", "list");
    say("aria-controls", list.id);
    say("aria-expanded", "false");
    input.autocomplete = "off";
    let timer, asked, chosen = -1, typed = input.value;

    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      list.hidden = true;
      chosen = -1;
      say("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const options = [...list.children];
      chosen = (index + options.length + 1) % (options.length + 1);
      options.forEach((option, i) => option.setAttribute("aria-selected", i === chosen));
      const option = options[chosen];
      if (!option) { chosen = -1; input.removeAttribute("aria-activedescendant"); return; }
      say("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    };
    const show = (found) => {
      list.replaceChildren(...found.map((one, i) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = one.address;
        for (const text of [one.text, one.label]) option.append(Object.assign(document.createElement("span"), { textContent: text }));
        return option;
      }));
      chosen = -1;
      list.hidden = found.length === 0;
      say("aria-expanded", String(found.length > 0));
    };
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const text = input.value.trim();
      if (!text || text.length > 60) { close(); return; }
      try {
        const query = new URLSearchParams({ q: text, ...(english && { lang: "en" }) });
        const answer = await fetch("/search/suggest?" + query, { signal: asked.signal, credentials: "omit" });
        if (answer.ok && document.activeElement === input) show(await answer.json());
      } catch { /* given up for a newer question, or offline */ }
    };

    input.addEventListener("input", () => {
      if (input.value === typed) return;
      typed = input.value;
      clearTimeout(timer);
      timer = setTimeout(ask, quiet);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // these keys belong to the input method
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) ask(); else choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? list.children.length - 1 : chosen - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.href = list.children[chosen].dataset.address;
      }
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus in the box
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[data-address]");
      if (option) location.href = option.dataset.address;
    });
  });
})();

// A refused form is the answer to a POST: Back and reload would ask whether to send it again. Its place in the history
// gets the address where the form is read, and the words that were typed come back into it.
(() => {
  const again = document.documentElement.dataset.again;
  const before = history.state?.typed;
  if (!again && !before) return;
  const pause = 500; // browsers count how often a page writes into the history
  const picked = (field) => field.type === "radio" || field.type === "checkbox";
  const name = (field) => [field.form.getAttribute("action"), field.name, picked(field) ? field.value : ""].join(" ");
  const fields = () => [...document.querySelectorAll('main form[method="post"]')].flatMap((form) => [...form.elements])
    .filter((field) => field.name && field.type && !["hidden", "password", "file", "submit"].includes(field.type));
  const keep = () => {
    const typed = Object.fromEntries(fields().map((field) => [name(field), picked(field) ? field.checked : field.value]));
    history.replaceState({ ...history.state, typed }, "", again ?? location.href);
  };
  const fill = () => {
    const found = fields();
    found.forEach((field) => {
      const word = before[name(field)];
      if (word === undefined || field.disabled) return;
      if (picked(field)) field.checked = word; else field.value = word;
      if (word) field.closest("details")?.setAttribute("open", "");
    });
    return found.length > 0;
  };
  const follow = () => {
    let timer;
    document.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    });
    document.addEventListener("submit", keep);
  };
  if (again) keep();
  if (again || fill()) follow();
  else new MutationObserver((_, watch) => fill() && watch.disconnect()).observe(document.body, { childList: true, subtree: true }); // a live page comes later
})();

// Who signs out leaves no list of a door's guests on this device.
addEventListener("submit", (sending) => {
  if (sending.target.action?.endsWith("/sign-out")) globalThis.indexedDB?.deleteDatabase("door-list");
}, true);
