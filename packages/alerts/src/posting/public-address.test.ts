import { describe, expect, it } from 'vitest';
import { addressRefusal } from './public-address.ts';

describe('addressRefusal()', () => {
  it('lets public addresses pass', () => {
    for (const address of ['1.1.1.1', '2606:4700::1111']) expect(addressRefusal(address, false)).toBeNull();
  });

  it('names what keeps an address out', () => {
    expect(addressRefusal('::ffff:10.1.2.3', false)).toBe(
      '10.1.2.3 is a private address (network.allowPrivate)',
    );
    expect(addressRefusal('169.254.1.1', false)).toContain('linkLocal');
    expect(addressRefusal('100.64.0.1', false)).toContain('carrierGradeNat');
    expect(addressRefusal('fd00::1', false)).toContain('uniqueLocal');
    expect(addressRefusal('0.0.0.0', false)).toContain('unspecified');
    expect(addressRefusal('64:ff9b::a00:1', false)).not.toBeNull();
  });

  it('keeps cloud metadata out even where private addresses are allowed', () => {
    expect(addressRefusal('192.168.1.4', true)).toBeNull();
    expect(addressRefusal('::ffff:169.254.169.254', true)).toContain('metadata');
  });
});
