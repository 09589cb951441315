const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// Sat, 21 Nov 2026 06:00:00 +0100 (CET); day of the week and seconds may be missing, the year may have two digits.
const form =
  /^(?:[a-z]{2,9},?\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i;

/** The zones of RFC 5322, section 4.3, in hours; everything else is read as UTC, as it says there. */
const zones: { readonly [zone: string]: number } = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const offsetOf = (zone: string): number =>
  /^[+-]/.test(zone)
    ? (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)))
    : (zones[zone.toUpperCase()] ?? 0) * 60;

const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
};

/** The moment of a Date header in milliseconds since 1970; null where it cannot be read. */
export const readMailDate = (text: string): number | null => {
  const found = form.exec(text.replace(/\([^)]*\)/g, ' ').trim());
  if (found === null) return null;
  const [, day, name = '', year = '', hour, minute, second = '0', zone = ''] = found;
  const month = months.indexOf(name.toLowerCase());
  if (month < 0 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const midnight = new Date(Date.UTC(yearOf(year), month, Number(day)));
  if (midnight.getUTCDate() !== Number(day)) return null;
  const seconds = Number(hour) * 3600 + (Number(minute) - offsetOf(zone)) * 60 + Number(second);
  return midnight.getTime() + seconds * 1000;
};
