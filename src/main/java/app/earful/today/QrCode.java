package app.earful.today;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * Black squares for a phone's camera.
 *
 * @param size of the side in squares, with the quiet margin
 * @param path for an SVG path of that size
 */
public record QrCode(int size, String path) {
    /** Two of the four quiet squares the standard asks for; the white padding around the picture is the rest. */
    private static final int MARGIN = 2;

    static QrCode of(String text) {
        try {
            var squares =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            var path = new StringBuilder();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(squares.getWidth(), path.toString());
        } catch (WriterException exception) {
            throw new IllegalArgumentException("does not fit a QR code: " + text, exception);
        }
    }
}
