package se.fadder.client;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture with the 256 colours that it has most of, which takes a third of the bytes. */
final class PalettePng {
  private static final int COLOURS = 256;

  private PalettePng() {}

  /** Makes it of a PNG of any colours. */
  static byte[] of(byte[] png) throws IOException {
    BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < all.getHeight(); y++) {
      for (int x = 0; x < all.getWidth(); x++) {
        counts.merge(all.getRGB(x, y) | 0xff000000, 1, Integer::sum);
      }
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    byte[][] parts = new byte[3][palette.length];
    for (int i = 0; i < palette.length; i++) {
      Color colour = new Color(palette[i]);
      parts[0][i] = (byte) colour.getRed();
      parts[1][i] = (byte) colour.getGreen();
      parts[2][i] = (byte) colour.getBlue();
    }
    BufferedImage few =
        new BufferedImage(
            all.getWidth(),
            all.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, parts[0], parts[1], parts[2]));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < all.getHeight(); y++) {
      for (int x = 0; x < all.getWidth(); x++) {
        int index = nearest.computeIfAbsent(all.getRGB(x, y), rgb -> nearest(palette, rgb));
        few.getRaster().setSample(x, y, 0, index);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(few, "png", out);
    return out.toByteArray();
  }

  private static int nearest(int[] palette, int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int red = (palette[i] >> 16 & 0xff) - (rgb >> 16 & 0xff);
      int green = (palette[i] >> 8 & 0xff) - (rgb >> 8 & 0xff);
      int blue = (palette[i] & 0xff) - (rgb & 0xff);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
