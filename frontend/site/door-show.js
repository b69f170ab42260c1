// How answers look at the door: in words first, then by colour, by sound and by the phone's trembling.
const TONES = { IN: "good", WALK_IN: "good", UNDONE: "", DOUBLE: "warn", UNLISTED: "warn", DOUBTFUL: "warn", TOO_EARLY: "warn", ONLINE: "warn" };
const tone = (outcome) => TONES[outcome] ?? "bad";

export const element = (tag, text, className) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const hour = (at) => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
const number = (each) => String(each).padStart(6, "0");
const press = (text, act, className = "button") => Object.assign(element("button", text, className), { type: "button", onclick: act });

const earlier = (scan, say) => say("by", hour(scan.at), scan.device, scan.by);
const what = (answer, say) => {
  if (answer.outcome === "DOUBLE") return answer.earlier ? earlier(answer.earlier, say) : say("already");
  if (answer.outcome === "IN") return answer.total > 1 ? say("came-of", answer.came, answer.total) : "";
  if (["WALK_IN", "UNDONE"].includes(answer.outcome)) return "";
  return say(answer.outcome + ".what", answer.about ?? "");
};

/** @param act what may be pressed: adjust, undo, admit */
export const show = (result, answer, { say, ...act }) => {
  const words = element("div", "", "words");
  words.append(element("strong", say(answer.outcome)));
  const who = [answer.name, answer.number && number(answer.number), answer.persons > 1 && say("persons", answer.persons)].filter(Boolean).join(" · ");
  if (who) words.append(element("span", who, "who"));
  const more = what(answer, say);
  if (more) words.append(element("span", more));
  const ways = element("div", "", "ways");
  if (answer.outcome === "IN" && answer.total > 1 && answer.id) {
    for (let persons = 1; persons <= answer.total && answer.total <= 8; persons++) {
      const choice = press(say("persons", persons), () => persons !== answer.persons && act.adjust(answer, persons), "chip");
      if (persons === answer.persons) choice.setAttribute("aria-current", "true");
      ways.append(choice);
    }
  }
  if (answer.outcome === "UNLISTED") ways.append(press(say("UNLISTED.let"), () => act.admit(answer.what)));
  if (["IN", "WALK_IN", "DOUBTFUL"].includes(answer.outcome) && answer.id) ways.append(press(say("undo"), () => act.undo([answer.id], answer)));
  result.className = "verdict " + tone(answer.outcome);
  result.replaceChildren(words, ...(ways.children.length ? [ways] : []));
};

/** A line of a list: who, what became of them, and what may be done about it. */
export const row = (each, say, act, label = "undo") => {
  const line = element("li");
  const words = element("div");
  words.append(element("h3", [each.name, each.number && number(each.number)].filter(Boolean).join(" · ") || say("WALK_IN")));
  const meta = element("div", "", "meta");
  const add = (text, className) => text && meta.append(element("span", text, className));
  if (each.at) add(hour(each.at));
  if (each.outcome && !(each.open && each.outcome === "IN")) add(say(each.outcome), tone(each.outcome));
  if (each.earlier) add(earlier(each.earlier, say));
  for (const scan of each.twice ?? []) add(earlier(scan, say), "warn");
  if (each.came !== undefined && each.stage) add(each.came ? say("came-of", each.came, each.persons) : say("yet"));
  if (!each.came && each.persons > 1) add(say("persons", each.persons));
  words.append(meta);
  line.append(words);
  if (act) line.append(press(say(label), act));
  return line;
};

/** What the portal counted, and what was noted here since. */
export const tally = ({ $, say, state, sheet, noted, scansOf }) => {
  if (!state || !sheet) { $("present").textContent = $("walk-ins").textContent = "–"; return; }
  const own = noted.filter((note) => note.offline && note.admitted);
  const undone = new Set(noted.filter((note) => note.kind === "UNDO").map((note) => note.id));
  const here = sheet.tickets.filter((line) => line.stage === "IN").reduce((sum, line) => sum + Math.min(line.persons, scansOf(line).reduce((all, scan) => all + scan.persons, 0)), 0);
  const walkIns = state.walkIns + own.filter((note) => note.kind === "WALK_IN" && !undone.has(note.id)).reduce((sum, note) => sum + note.persons, 0);
  $("present").textContent = here;
  $("present-of").textContent = say("here", sheet.tickets.filter((line) => line.stage === "IN").reduce((sum, line) => sum + line.persons, 0));
  $("walk-ins").textContent = walkIns;
};

let audio;
export const beep = (outcome, sound) => {
  const kind = tone(outcome);
  navigator.vibrate?.(kind === "good" ? 60 : kind === "warn" ? [90, 70, 90] : kind === "bad" ? 350 : 0);
  if (!sound || !kind) return;
  audio ??= new AudioContext();
  const times = kind === "warn" ? 2 : 1;
  for (let i = 0; i < times; i++) {
    const tune = audio.createOscillator();
    tune.frequency.value = kind === "good" ? 880 : kind === "warn" ? 550 : 220;
    tune.connect(audio.destination);
    tune.start(audio.currentTime + i * 0.2);
    tune.stop(audio.currentTime + i * 0.2 + (kind === "bad" ? 0.35 : 0.1));
  }
};
