// The page at the door: scans, asks the portal, decides by itself while there is no network, and sends what it noted when there is one again.
import { counted, decide, find, shown, token } from "/site/door-rule.js";
import { keep, LIST, QUEUE } from "/site/door-store.js";
import { beep, element, row, show, tally } from "/site/door-show.js";

const TURN = 3000; // how often it asks how things stand
const PATIENCE = 4000; // so long somebody waits at the door for an answer
const IDLE = 20 * 60_000; // then it stops asking, or the session would never end
const BATCH = 50;
const LATELY = 12; // so many of the last ones may be undone at a touch

const main = document.querySelector("main");
const texts = JSON.parse(main.dataset.texts);
const say = (key, ...about) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => about[i] ?? "");
const $ = (id) => document.getElementById("door-" + id);
const english = document.documentElement.lang.startsWith("en");
const language = "lang=" + (english ? "en" : "zh");

const address = location.hash.slice(1);
const secret = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(address) ? null : address;
const device = (() => {
  try { return localStorage.door ??= crypto.randomUUID(); } catch { return crypto.randomUUID(); }
})();

let lists, queue; // what is kept
let session = secret ? null : address;
let sheet = null;
let state = null;
let net = "loading"; // online, offline, ended (sign in again), closed
let touched = Date.now();
const waiting = new Map(); // who wants to know what becomes of a note
const recent = [];

class Stopped extends Error {
  constructor(status, trouble) { super(trouble.text); Object.assign(this, { status, fields: trouble.fields }); }
}

const ask = async (path, body, patience = 8000) => {
  const headers = { ...(secret && { "X-Door-Link": secret }), ...(body && { "Content-Type": "application/json" }) };
  const answer = await fetch("/door/" + path, {
    method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body), cache: "no-store", signal: AbortSignal.timeout(patience),
  });
  if (answer.ok) return answer.json();
  if (answer.status >= 500 || answer.status === 429) throw new Error("not now");
  throw new Stopped(answer.status, await answer.json().catch(() => ({ text: "" })));
};

// ——— who came, as far as this device knows: what the portal said, and what was noted here since

const noted = () => [...queue.values()].filter((note) => note.session === session);
const scansOf = (line) => {
  const undone = new Set(noted().filter((note) => note.kind === "UNDO").map((note) => note.id));
  const known = state?.came.get(line.number)?.scans ?? [];
  const own = noted().filter((note) => note.kind === "TICKET" && note.offline && note.admitted && (note.ticket === line.ticket || note.number === line.number))
    .filter((note) => !known.some((scan) => scan.id === note.id))
    .map((note) => ({ id: note.id, at: note.at, device: sheet?.device, by: sheet?.keeper, persons: note.persons || line.persons }));
  return [...known, ...own].filter((scan) => !undone.has(scan.id));
};
const lineOf = (note) => sheet?.tickets.find((line) => line.number === note.number || note.proof && line.proof === note.proof);
const remember = (answer) => { // until the portal is asked again
  if (!state || !answer.number) return;
  const came = state.came.get(answer.number) ?? { number: answer.number, scans: [] };
  if (answer.outcome === "IN" && !came.scans.some((scan) => scan.id === answer.id)) {
    came.scans.push({ id: answer.id, at: new Date().toISOString(), device: sheet?.device, by: sheet?.keeper, persons: answer.persons });
  }
  state.came.set(answer.number, came);
};

// ——— sending and asking

let sending = null;
const send = () => sending ??= (async () => {
  await null; // or it were over before anybody knew of it
  try {
    for (;;) {
      const some = noted().sort((a, b) => a.order - b.order).slice(0, BATCH);
      if (!some.length || !session) return;
      const scans = some.map(({ session: _, order: __, ...note }) => note);
      const answers = await ask(session + "/scans?" + language, { device, sent: new Date().toISOString(), scans });
      for (const [i, answer] of answers.entries()) await settle(some[i], answer);
    }
  } finally { sending = null; }
})();

const settle = async (note, answer) => {
  const key = note.kind + note.id;
  if (note.kind === "UNDO") for (const came of state?.came.values() ?? []) came.scans = came.scans.filter((scan) => scan.id !== note.id);
  else remember(answer);
  await keepList(); // first, or a reload without a network would not know who is in
  queue.delete(key);
  await queue.kept.forget(key);
  const asked = waiting.get(key);
  if (asked) asked(answer);
  else changed(answer); // decided here before; the portal may know better now
};

const keepList = async () => {
  if (sheet && state) await lists.set(address, { ...sheet, state: { ...state, version: "" }, recent });
};
/** What this door let in, as the portal knows it, where the phone has forgotten: somebody signed out and in again. */
const recall = () => {
  if (recent.length || !sheet || !state) return;
  const own = [...state.came.values()].flatMap((came) => came.scans.filter((scan) => scan.device === sheet.device)
    .map((scan) => ({ ...lineOf(came), number: came.number, id: scan.id, at: scan.at, persons: scan.persons, outcome: "IN" })));
  recent.push(...own.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, LATELY));
};
const look = async () => {
  session ??= (await ask("link")).session;
  const query = "?" + language + "&device=" + device;
  const now = await ask(session + "/state" + query + (state?.version ? "&known=" + encodeURIComponent(state.version) : ""));
  const fresh = now.sheet !== sheet?.version;
  if (fresh) sheet = await ask(session + "/sheet" + query);
  state = { ...now, came: now.came ? new Map(now.came.map((each) => [each.number, each])) : state.came };
  recall();
  if (fresh || now.came) await keepList();
};

let timer, turning = null;
const turn = () => turning ??= (async () => {
  clearTimeout(timer);
  try {
    if (session) await send();
    await look();
    net = "online";
  } catch (trouble) {
    await stop(trouble);
  } finally {
    turning = null;
    draw();
    const paused = Date.now() - touched > IDLE && net === "online";
    if (net !== "closed" && !paused) timer = setTimeout(turn, net === "ended" ? 3 * TURN : TURN);
    if (paused) trouble(say("paused"), say("resume"), turn);
  }
})();

const stop = async (trouble) => {
  if (!(trouble instanceof Stopped)) net = "offline";
  else if (trouble.status === 401) net = "ended";
  else if (trouble.status === 403 || trouble.status === 404) { net = "closed"; await close(trouble.message); }
  else net = "offline";
};

const close = async (text) => {
  sheet = state = null;
  await lists.forget(address);
  closed = text;
};
let closed = "";

// ——— noting

const put = async (note) => {
  const key = note.kind + note.id;
  queue.set(key, note);
  await queue.kept.set(key, note);
};
let order = Date.now();
const note = async (what, decided) => {
  touched = Date.now();
  if (net === "loading") await Promise.race([turn(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  const made = { id: crypto.randomUUID(), persons: 0, ...what, session, at: new Date().toISOString(), order: order++, offline: net !== "online", admitted: true };
  const key = made.kind + made.id;
  if (!made.offline) {
    await put(made);
    const answered = new Promise((resolve) => waiting.set(key, resolve));
    send().then(draw, async (trouble) => { await stop(trouble); draw(); });
    const answer = await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    waiting.delete(key);
    if (answer) return answer;
    if (net === "online") net = "offline";
  }
  const own = decided(made);
  const kept = { ...made, offline: true, admitted: own.admitted, persons: own.admitted ? (made.persons || own.persons || 0) : made.persons };
  if (own.keep !== false) await put(kept);
  else { queue.delete(key); await queue.kept.forget(key); }
  draw();
  return { ...own, id: made.id };
};

const ticket = async (what, anyway = false) => {
  const answer = await note({ kind: "TICKET", ...what }, () => {
    const line = lineOf(what);
    if (!line) return anyway ? { outcome: "DOUBTFUL", admitted: true, persons: 1 } : { outcome: "UNLISTED", admitted: false, keep: false, what };
    const own = decide(line, scansOf(line), Date.now());
    const persons = what.persons ? Math.min(what.persons, own.persons ?? 0) : own.persons;
    return { ...own, persons, admitted: own.outcome === "IN", keep: own.outcome === "IN" || own.outcome === "DOUBLE" };
  });
  tell({ ...answer, what });
};
const walkIn = async () => tell(await note({ kind: "WALK_IN", persons: 1 }, () => ({ outcome: "WALK_IN", persons: 1, admitted: true })));
const undo = async (ids, about) => {
  for (const id of ids) await note({ kind: "UNDO", id }, () => ({ outcome: "UNDONE", admitted: true }));
  recent.filter((each) => ids.includes(each.id)).forEach((each) => { each.outcome = "UNDONE"; });
  tell({ outcome: "UNDONE", name: about?.name, number: about?.number, quiet: true });
};
/** Of a group fewer or more came than the whole ticket. */
const adjust = async (answer, persons) => {
  await note({ kind: "UNDO", id: answer.id }, () => ({ outcome: "UNDONE", admitted: true }));
  recent.splice(recent.findIndex((each) => each.id === answer.id), 1);
  await ticket({ ...answer.what, persons });
};

// ——— telling

const tell = (answer) => {
  const at = new Date().toISOString();
  if (!answer.quiet && answer.id) recent.unshift({ at, ...answer });
  recent.splice(LATELY);
  keepList(); // or a reload would take the last minutes' undo away
  show($("result"), answer, { say, adjust, undo, admit: (what) => ticket(what, true) });
  beep(answer.outcome, $("sound").getAttribute("aria-pressed") === "true");
  draw();
};
const changed = (answer) => {
  const known = recent.find((each) => each.id === answer.id);
  if (known && known.outcome !== "UNDONE") Object.assign(known, answer, { what: known.what });
  keepList();
};

const trouble = (text, action, press) => {
  $("trouble").replaceChildren(...[element("p", text), action && (typeof press === "string"
    ? Object.assign(element("a", action, "button"), { href: press, target: "_blank" })
    : Object.assign(element("button", action, "button"), { type: "button", onclick: () => { touched = Date.now(); press(); } }))].filter(Boolean));
  $("trouble").hidden = !text;
};

const draw = () => {
  const unsent = noted().length;
  document.body.dataset.net = net;
  $("net").textContent = net === "online" ? say("online", state?.devices ?? 1, sheet?.device ?? "")
    : net === "offline" ? say(unsent ? "offline.queue" : "offline", unsent) : net === "loading" ? say("loading") : unsent ? say("queue", unsent) : "";
  if (net === "ended") trouble(say("ended", unsent), say("ended.do"), "/desk/events/" + (sheet?.event ?? "") + (sheet ? "/check-in" : ""));
  else if (net === "closed") trouble(closed);
  else trouble("");
  if (sheet) {
    $("title").textContent = sheet.title;
    $("when").textContent = sheet.when;
  }
  tally({ $, say, state, sheet, noted: noted(), scansOf });
  const lines = recent.map((each) => row(each, say, ["IN", "WALK_IN", "DOUBTFUL"].includes(each.outcome) && (() => undo([each.id], each))));
  $("recent").hidden = !lines.length;
  $("recent-list").replaceChildren(...lines);
  const twice = [...state?.came.values() ?? []].filter((came) => counted(came.scans, Infinity) > (lineOf(came)?.persons ?? Infinity));
  $("twice").hidden = !twice.length;
  $("twice-list").replaceChildren(...twice.map((came) => {
    const line = lineOf(came);
    return row({ ...line, twice: came.scans }, say, () => undo([came.scans.at(-1).id], line));
  }));
};

const search = (typed) => {
  const found = find(sheet?.tickets ?? [], typed);
  $("found").replaceChildren(...(found.length ? found.slice(0, 8).map((line) => {
    const scans = scansOf(line);
    const came = counted(scans, line.persons);
    const open = line.stage === "IN" && came < line.persons;
    const press = open ? () => { $("found").replaceChildren(); ticket({ number: line.number }); } : came ? () => undo(scans.map((scan) => scan.id), line) : null;
    return row({ ...line, outcome: came ? undefined : line.stage, came, open }, say, press, open ? "let-in" : "undo");
  }) : [element("li", say("found-none"))]));
};

// ——— what is pressed

const read = async (text) => {
  const code = token(text);
  if (code) return ticket(await shown(code));
  return tell({ outcome: "UNKNOWN", number: null });
};
$("find").addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = $("typed").value.trim();
  if (!typed) return;
  $("typed").select();
  $("found").replaceChildren();
  if (token(typed)) return read(typed);
  const exact = /^\d{5,10}$/.test(typed) && sheet?.tickets.some((line) => line.number === Number(typed));
  if (exact || /^0\d{5}$/.test(typed)) return ticket({ number: Number(typed) });
  search(typed);
});
$("walk-in").addEventListener("click", walkIn);
$("sound").addEventListener("click", ({ target }) => {
  const on = target.getAttribute("aria-pressed") !== "true";
  target.setAttribute("aria-pressed", on);
  if (on) beep("IN", true);
});

let camera = null;
$("camera").addEventListener("click", async () => {
  const button = $("camera");
  if (camera) {
    (await camera)();
    camera = null;
    button.textContent = say("camera");
    $("video").hidden = true;
    return;
  }
  button.textContent = say("asks-camera");
  try {
    $("video").hidden = false;
    camera = import("/site/door-camera.js").then(({ watch }) => watch($("video"), read));
    await camera;
    button.textContent = say("camera-off");
  } catch {
    camera = null;
    $("video").hidden = true;
    button.textContent = say("camera");
    trouble(say("camera-refused"), say("again"), () => button.click());
  }
});

let entering = null; // the same however often it is pressed
$("enter").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const text = (name) => form.elements[name].value;
  const who = { name: text("name"), phone: text("phone"), persons: text("persons"), children: text("children"), ages: text("ages"), guardian: text("guardian"), consent: form.elements.consent.checked, guardianConsent: form.elements.guardianConsent.checked };
  const wrong = (fields) => form.querySelectorAll(".field").forEach((field) => {
    const input = field.querySelector("input");
    const error = field.querySelector(".error");
    error.textContent = fields[input.name] ?? "";
    error.hidden = !error.textContent;
    field.classList.toggle("wrong", !error.hidden);
    input.toggleAttribute("aria-invalid", !error.hidden);
    if (!error.hidden) input.setAttribute("aria-describedby", error.id);
  });
  wrong({});
  try {
    if (net !== "online") throw new Stopped(0, { text: say("WALK_IN.online") });
    entering ??= crypto.randomUUID();
    const answer = await ask(session + "/guests?" + language, { device, id: entering, who });
    entering = null;
    form.reset();
    form.closest("details").open = false;
    remember(answer);
    tell(answer);
    turn();
  } catch (trouble) {
    entering = null;
    if (trouble.fields && Object.keys(trouble.fields).length) {
      wrong(trouble.fields);
      form.querySelector(".wrong input")?.focus();
    } else wrong({ name: trouble.message || say("WALK_IN.online") });
  }
});

// ——— from the start

const begin = async () => {
  lists = await keep(LIST, () => { sheet = state = null; net = "ended"; draw(); });
  const kept = await keep(QUEUE);
  queue = new Map((await kept.all()).map((each) => [each.kind + each.id, each]));
  queue.kept = kept;
  for (const key of await lists.keys()) {
    const old = await lists.get(key);
    if (Date.parse(old.closes) < Date.now()) await lists.forget(key);
  }
  if (!address) { net = "closed"; closed = say("no-address"); draw(); return; }
  sheet = await lists.get(address) ?? null;
  session ??= sheet?.session ?? null;
  state = sheet?.state ?? null;
  recent.push(...sheet?.recent ?? []);
  if (matchMedia("(pointer: fine)").matches) $("typed").focus();
  for (const happens of ["pointerdown", "keydown"]) addEventListener(happens, () => { touched = Date.now(); }, { passive: true });
  addEventListener("hashchange", () => location.reload());
  addEventListener("online", turn);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) turn(); });
  $("language").href += "#" + address;
  await turn();
  stay();
};
/** So that the page opens without a network, too. */
const stay = async () => {
  if (!navigator.serviceWorker || !globalThis.caches) return;
  try {
    await navigator.serviceWorker.register("/door/worker.js", { scope: "/door" });
    const files = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((each) => each.href ?? each.src);
    const cache = await caches.open("door");
    await cache.addAll([location.pathname + location.search, ...files, ...["door-rule", "door-store", "door-show", "door-camera", "qr/decode", "qr/index"].map((name) => "/site/" + name + ".js")]);
  } catch { /* it works as long as it stays open */ }
};
begin();
