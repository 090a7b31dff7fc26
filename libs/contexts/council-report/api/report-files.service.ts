import { Injectable } from '@nestjs/common';
import { Drawer, EventStore, KeptFiles, ReadStore, type Rejection } from '#kernel';
import { reportFile, type FileAsked, type ReportFile } from '../report-file.js';

/** Files of frozen reports, kept or drawn. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly store: EventStore,
    private readonly documents: ReadStore,
    private readonly files: KeptFiles,
    private readonly drawer: Drawer,
  ) {}

  file(asked: FileAsked): Promise<ReportFile | Rejection> {
    const { store, documents, files, drawer } = this;
    return reportFile({ store, documents, files, drawer }, asked);
  }
}
