import { writeSync } from 'node:fs';
import { readConfig, type Environment } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followerOf, subscriptions } from '#contexts';
import { drawReportFiles } from '#work/council-report';
import { catchUp, type TenantId } from '#kernel';

// Draws a municipality's files for faults: `node drawer.child.js SETTINGS TENANT`, with the settings as JSON.
const [settings = '{}', tenant = ''] = process.argv.slice(2);
const platform = await openPlatform(readConfig(JSON.parse(settings) as Environment), {
  queue: 'silent',
  categories,
});
const follower = followerOf(platform, () => undefined);
writeSync(1, 'draws\n');
await drawReportFiles({ ...platform, catchUp: () => catchUp(follower, subscriptions) }, tenant as TenantId);
await platform.close();
