const numbers = [0, 1, 2, 3].map(digits => new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));

export const fixed = (value: number, digits = 0): string => numbers[digits]!.format(Math.abs(value) < 0.5 / 10 ** digits ? 0 : value);
export const signed = (value: number, digits = 1): string => (value > 0.5 / 10 ** digits ? '+' : '') + fixed(value, digits);
export const percent = (share: number, digits = 1): string => `${fixed(100 * share, digits)} %`;
export const day = (iso: string): string => new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
export const month = (iso: string): string => new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
export const moment = (iso: string): string => new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
export const seconds = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 1000;
export const clock = (slot: number, slots: number): string => {
  const minutes = slot * 1440 / slots;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
export const money = (minor: number, currency: string): string => new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(minor / 100);
/** camelCase of the API as words. */
export const words = (key: string): string => {
  const text = key.replace(/([A-Z])/g, ' $1').replace(/[-.]/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
};
export const sum = (values: Iterable<number>): number => { let total = 0; for (const value of values) total += value; return total; };
