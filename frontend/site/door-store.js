// What a device at the door keeps. The list has a database of its own, which goes when somebody signs out; what was noted and not yet sent stays.
export const LIST = "door-list";
export const QUEUE = "door-queue";

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @param lost called when the database is deleted elsewhere, by signing out */
export const keep = async (name, lost = () => {}) => {
  const memory = new Map(); // private mode, or no room: for this page only
  let database;
  try {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    database = await asked(opening);
    database.onversionchange = () => { database.close(); lost(); };
  } catch { database = null; }
  const work = async (mode, what, instead) => {
    if (!database) return instead();
    try {
      return await asked(what(database.transaction("kept", mode).objectStore("kept")));
    } catch { return instead(); }
  };
  return {
    get: (key) => work("readonly", (kept) => kept.get(key), () => memory.get(key)),
    all: () => work("readonly", (kept) => kept.getAll(), () => [...memory.values()]),
    keys: () => work("readonly", (kept) => kept.getAllKeys(), () => [...memory.keys()]),
    set: (key, value) => work("readwrite", (kept) => kept.put(value, key), () => memory.set(key, value)),
    forget: (key) => work("readwrite", (kept) => kept.delete(key), () => memory.delete(key)),
  };
};
