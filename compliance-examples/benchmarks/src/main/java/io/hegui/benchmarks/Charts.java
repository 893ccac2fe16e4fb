package io.hegui.benchmarks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws curves as SVG, and as PNG to look at. Stateless. */
final class Charts {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final List<Color> COLOURS = List.of(new Color(0x1B6CA8), new Color(0xC8553D), new Color(0x5B8C5A));

    private Charts() {}

    /** Writes the chart into the folder. */
    static void draw(Section.Chart chart, Path folder) throws IOException {
        Path file = folder.resolve(chart.file());
        VectorGraphicsEncoder.saveVectorGraphic(
                drawn(chart), file.toString(), VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
        // letters are drawn as outlines with a dozen decimals, of which one can be seen
        Files.writeString(file, Files.readString(file).replaceAll("(\\.\\d)\\d+", "$1"));
    }

    /** Writes the chart as PNG. */
    static void drawBitmap(Section.Chart chart, Path file) throws IOException {
        BitmapEncoder.saveBitmap(drawn(chart), file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static XYChart drawn(Section.Chart chart) {
        XYChart drawn = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .xAxisTitle(chart.x())
                .yAxisTitle(chart.y())
                .build();
        drawn.getStyler()
                .setXAxisLogarithmic(chart.logarithmic())
                .setYAxisMin(0.0)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14))
                .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setDecimalPattern("#,##0.##");
        int colour = 0;
        for (Section.Curve curve : chart.curves()) {
            if (!curve.x().isEmpty()) {
                XYSeries series = drawn.addSeries(curve.name(), curve.x(), curve.y());
                series.setMarker(SeriesMarkers.CIRCLE);
                series.setMarkerColor(COLOURS.get(colour));
                series.setLineColor(COLOURS.get(colour));
                series.setLineStyle(new BasicStroke(2f));
                colour = (colour + 1) % COLOURS.size();
            }
        }
        return drawn;
    }
}
