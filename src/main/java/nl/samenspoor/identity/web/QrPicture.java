package nl.samenspoor.identity.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of a drawing, one unit a square, made here: what it says is sent to nobody.
 *
 * @param path of the dark squares
 * @param size squares on a side, with the quiet zone of four around them
 */
record QrPicture(String path, int size) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(path.toString(), code.size + 2 * QUIET);
    }

    /** Of the drawing. */
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
