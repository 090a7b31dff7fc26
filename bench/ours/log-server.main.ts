import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { PlatformModule } from '../../libs/adapters/nest-platform/index.js';
import { readConfig } from '../../libs/adapters/config/index.js';
import { openPlatform } from '../../libs/adapters/platform/index.js';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { openApi } from '../../apps/api/src/open-api.js';
import { categories } from '../../libs/contexts/index.js';

const [url = '', dataDir = ''] = process.argv.slice(2);

/** The API in a process of its own, as it is in earnest: `node log-server.main.js <database> <directory>`. */
const config = readConfig({ DATABASE_URL: url, IVERK_DATA_DIR: dataDir, PORT: '0' });
const platform = await openPlatform(config, { queue: 'silent', categories });

@Module({ imports: [PlatformModule.of(platform), ApiModule] })
class BenchModule {}

const app = await openApi(BenchModule, platform, '127.0.0.1');
process.on('SIGTERM', () => {
  void app.close().then(() => platform.close());
});
process.stdout.write(`${await app.getUrl()}\n`);
