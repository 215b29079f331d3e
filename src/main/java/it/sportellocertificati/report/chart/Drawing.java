package it.sportellocertificati.report.chart;

/** One form of chart. */
interface Drawing {

    /**
     * @param top where it may begin
     * @return where it ends
     */
    double draw(Svg svg, Plot plot, double top);
}
