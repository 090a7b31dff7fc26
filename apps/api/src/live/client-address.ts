import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** The same as the web server believes: a server with TLS on this machine or beside it. */
const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8);
nearby.addSubnet('169.254.0.0', 16);
nearby.addSubnet('10.0.0.0', 8);
nearby.addSubnet('172.16.0.0', 12);
nearby.addSubnet('192.168.0.0', 16);
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fe80::', 10, 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
const isNearby = (address: string): boolean => nearby.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whose socket it is: the nearest on the way here that is not one of ours, else the one that is connected. */
export const clientAddress = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string => {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').filter(Boolean);
  let address = plain(socket.remoteAddress ?? '');
  for (const before of forwarded.reverse().map(plain)) {
    if (address === '' || !isNearby(address)) return address;
    address = before;
  }
  return address;
};
