import { escapeMarkup } from '#kernel';

/** The library writes one of the two; PDF/A is the one that takes more than a line. */
export const archivable = 'PDF/A-2a' satisfies PDFKit.Mixins.PDFSubsets;

const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** What the library keeps to itself: the facts of a document, and how it writes them as XMP. */
interface Described {
  info: Readonly<Record<string, unknown>>;
  _addInfo: () => void;
}

const asMarkup = (value: unknown): unknown => (typeof value === 'string' ? escapeMarkup(value) : value);

/**
 * Says in the document's XMP that it is PDF/UA-1 too, and what is meant by that, as PDF/A asks of words that it does not know.
 * And has the facts escaped: the library puts a title with `&` in as it is, and the XMP is then none.
 */
export const declareArchivable = (doc: PDFKit.PDFDocument): void => {
  doc.appendXML(uaSchema);
  const described = doc as unknown as Described;
  const addInfo = described._addInfo.bind(doc);
  described._addInfo = () => {
    const facts = described.info;
    described.info = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, asMarkup(value)]),
    );
    addInfo();
    described.info = facts;
  };
};
