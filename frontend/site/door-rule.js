// What a device decides by itself while there is no network: the portal's rule, on the list that it had last.
const PROOF = 32;

/** The ticket in what a code or a scanner says, or nothing. */
export const token = (text) => /(?:\/ticket\/|^)([A-Za-z0-9_-]{40})(?=$|[/?#\s])/.exec(text.trim())?.[1];

/** What of a ticket's address is kept and sent: whose it is, and that it was seen. */
export const shown = async (address) => {
  const bytes = Uint8Array.from(atob(address.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const hex = (some) => [...some].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const ticket = hex(bytes.slice(0, 16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address));
  return { ticket, proof: hex(new Uint8Array(sum)).slice(0, PROOF) };
};

export const counted = (scans, persons) => Math.min(persons, scans.reduce((sum, scan) => sum + scan.persons, 0));

/** @param scans by which somebody was let in with this ticket, as far as this device knows */
export const decide = (line, scans, now) => {
  const came = counted(scans, line.persons);
  const about = { number: line.number, name: line.name, total: line.persons, came };
  if (line.stage !== "IN") return { ...about, outcome: line.stage };
  if (line.until && Date.parse(line.until) <= now) return { ...about, outcome: "LAPSED" };
  if (came >= line.persons) return { ...about, outcome: "DOUBLE", earlier: scans[0] };
  return { ...about, outcome: "IN", persons: line.persons - came, came: line.persons };
};

/** By ticket number, the last digits of the phone, or the name, of which the list has the first and the last character. */
export const find = (lines, typed) => {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return [];
  if (/^\d+$/.test(wanted)) {
    return lines.filter((line) => String(line.number) === wanted.replace(/^0+/, "") || line.phone === wanted.slice(-4) && wanted.length >= 4);
  }
  return lines.filter((line) => line.name && [...wanted].every((letter, i) => {
    const known = [...line.name.toLowerCase()][i];
    return known === letter || known === "*";
  }));
};
