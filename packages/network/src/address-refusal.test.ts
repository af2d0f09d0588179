import { expect, test } from 'vitest';
import { addressRefusal } from './address-refusal.ts';

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '::ffff:10.0.0.1',
  '2001:db8::1',
  '64:ff9b::a00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'nonsense',
])('addressRefusal() refuses %s', (address) => {
  expect(addressRefusal(address, false)).not.toBeNull();
});

test.each(['1.1.1.1', '93.184.215.14', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
  'addressRefusal() lets %s pass',
  (address) => {
    expect(addressRefusal(address, false)).toBeNull();
  },
);

test.each([
  ['::ffff:10.1.2.3', '10.1.2.3 is a private address, and network.allowPrivate is off'],
  ['169.254.1.1', '169.254.1.1 is a link-local address, and network.allowPrivate is off'],
  ['100.64.0.1', '100.64.0.1 is a shared carrier address, and network.allowPrivate is off'],
  ['fd00::1', 'fd00::1 is a private address, and network.allowPrivate is off'],
  ['0.0.0.0', '0.0.0.0 is an unspecified address, and network.allowPrivate is off'],
])('addressRefusal() names what keeps %s out', (address, why) => {
  expect(addressRefusal(address, false)).toBe(why);
});

test.each(['169.254.169.254', '::ffff:169.254.169.254', '169.254.170.2', 'fd00:ec2::254', '100.100.100.200'])(
  'addressRefusal() keeps cloud metadata at %s out even where private addresses are allowed',
  (address) => {
    expect(addressRefusal('192.168.1.4', true)).toBeNull();
    expect(addressRefusal(address, true)).toContain('is a cloud metadata address');
  },
);
