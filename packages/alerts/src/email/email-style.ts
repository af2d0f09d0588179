import type { AlertRelation } from '@claimwire/core';

/** Text and background of a verdict's badge in the light look. */
export const BADGES = {
  contradicts: 'color:#a3201a;background:#fde8e6',
  updates: 'color:#7a4a00;background:#fdf0d9',
  confirms: 'color:#17643a;background:#e2f4e8',
} as const satisfies Record<AlertRelation, string>;

export const SOFT = 'color:#595f67;font-size:14px;line-height:20px';

export const LABEL =
  'color:#595f67;font-size:12px;line-height:16px;font-weight:700;letter-spacing:.06em;text-transform:uppercase';

/** The line beside what is new; beside the claim it is grey. */
export const ACCENTS = {
  contradicts: '#cf4238',
  updates: '#c98a1b',
  confirms: '#2f8f55',
} as const satisfies Record<AlertRelation, string>;

export const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/**
 * Inline styles carry the light look everywhere. Mail programs that read a style element get the dark one from it, for
 * which only classes and !important can win over inline styles, and the two columns one above the other on a phone.
 */
export const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 639px) {
  .pad { padding: 18px 16px !important; }
  .col { max-width: 100% !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #101214 !important; color: #eceae7 !important; }
  .card { background: #1b1e21 !important; border-color: #33383d !important; }
  .ink { color: #eceae7 !important; }
  .soft { color: #a8aeb6 !important; }
  .rule { border-color: #33383d !important; }
  .was { border-color: #565d65 !important; }
  .link { color: #93bbff !important; }
  .mark { background: #6a5200 !important; color: #fff4cf !important; }
  .contradicts { color: #ffb4ab !important; background: #4a1c19 !important; }
  .updates { color: #f5c97b !important; background: #433009 !important; }
  .confirms { color: #92dbab !important; background: #14391f !important; }
  .button { background: #93bbff !important; color: #0b1b33 !important; }
  .for { background: #4caf73 !important; }
  .against { background: #ef7b72 !important; }
}`;
