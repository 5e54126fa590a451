package se.fadder.signin;

import io.nayuki.qrcodegen.QrCode;

/** The drawing of a text as a QR code, dark on white also where the page around it is dark. */
public final class QrSvg {
  /** The quiet zone that scanners ask for, in modules. */
  private static final int MARGIN = 4;

  private QrSvg() {}

  public static String of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    int side = code.size + 2 * MARGIN;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>\
    """
        .formatted(side, path);
  }
}
