import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { webFiles } from './web-files.js';

/** Addresses of the page's own views; everything else here is an address of the server. */
const views = [
  '',
  'vedtakslogg',
  'vedtak/*',
  'endringer',
  'rapporter',
  'rapporter/*',
  'punkter',
  'enhet',
  'inn-og-ut',
  'inn-og-ut/*',
  'oversikt',
  'oversikt/*',
  'drift',
  'drift/post',
  'drift/prosedyrer',
  'drift/prosedyrer/*',
  'drift/simulering',
];

/** Nothing but our own files: what somebody has got into a page can neither run nor send anything away. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The one page of apps/web, which draws the view that its address names. */
@Controller()
export class WebController {
  private read: Promise<string> | undefined;

  @Get(views)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', policy)
  page(): Promise<string> {
    return (this.read ??= readFile(path.join(webFiles, 'index.html'), 'utf8'));
  }
}
