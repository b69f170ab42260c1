// Expands a calendar as ical.js does, which Thunderbird and Nextcloud use: expand.mjs FILE FROM UNTIL
import {readFileSync} from 'node:fs';
import ICAL from 'ical.js';

const [file, from, until] = process.argv.slice(2);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
const entries = calendar.getAllSubcomponents('vevent').map(entry => new ICAL.Event(entry, {strictExceptions: true}));
const masters = new Map(entries.filter(entry => !entry.isRecurrenceException()).map(entry => [entry.uid, entry]));
entries.filter(entry => entry.isRecurrenceException()).forEach(entry => masters.get(entry.uid).relateException(entry));
const found = [];

function tell(entry, start, end) {
  const at = start.toJSDate().toISOString();
  if (at < from || at >= until) return;
  const status = entry.component.getFirstPropertyValue('status');
  found.push([at, end.toJSDate().toISOString(), status, entry.summary].join('\t'));
}

for (const master of masters.values()) {
  if (!master.isRecurring()) {
    tell(master, master.startDate, master.endDate);
    continue;
  }
  const times = master.iterator();
  for (let next = times.next(); next && next.toJSDate().toISOString() < until; next = times.next()) {
    const one = master.getOccurrenceDetails(next);
    tell(one.item, one.startDate, one.endDate);
  }
}
console.log(found.sort().join('\n'));
