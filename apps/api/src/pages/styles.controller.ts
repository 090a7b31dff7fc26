import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { packedStyles, styles, stylesVersion } from './styles.js';

@Controller()
export class StylesController {
  @Get('iverk.css')
  show(
    @Query('v') version: unknown,
    @Req() { headers }: Pick<FastifyRequest, 'headers'>,
    @Res() reply: FastifyReply,
  ): void {
    const takesPacked = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
    if (version === stylesVersion) void reply.header('cache-control', 'public, max-age=31536000, immutable');
    if (takesPacked) void reply.header('content-encoding', 'gzip');
    void reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('vary', 'accept-encoding')
      .send(takesPacked ? packedStyles : styles);
  }
}
