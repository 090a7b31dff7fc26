import { killedReports } from './kinds/killed-reports.js';
import { worldSuite } from './suite.js';

worldSuite('A report is whole or not there, and the same bytes after, whoever is killed', killedReports);
