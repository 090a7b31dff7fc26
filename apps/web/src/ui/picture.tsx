/** A drawing of the server's. As an image it runs no script and reaches nothing, whatever stands in it. */
export const Picture = ({ svg, alt }: { readonly svg: string; readonly alt: string }) => (
  <div className="picture">
    <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={alt} />
  </div>
);
