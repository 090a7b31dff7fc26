import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Header } from '@nestjs/common';

const file = fileURLToPath(new URL('./pages.css', import.meta.url));

/** The one style sheet of all pages. */
@Controller()
export class StylesController {
  private read: Promise<string> | undefined;

  @Get('iverk.css')
  @Header('content-type', 'text/css; charset=utf-8')
  styles(): Promise<string> {
    return (this.read ??= readFile(file, 'utf8'));
  }
}
