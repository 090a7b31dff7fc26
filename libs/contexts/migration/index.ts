export { migrationTexts } from './core/migration.texts.js';
