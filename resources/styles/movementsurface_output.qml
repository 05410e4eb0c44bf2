<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Symbology|Rendering" minScale="1e+08" maxScale="0" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" name="name" type="QString"/>
      <Option name="properties"/>
      <Option value="collection" name="type" type="QString"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="nearestNeighbour" maxOversampling="2" enabled="false" zoomedOutResamplingMethod="nearestNeighbour"/>
    </provider>
    <rasterrenderer classificationMin="nan" classificationMax="nan" band="1" alphaBand="-1" nodataColor="48,52,63,255" opacity="0.75" type="singlebandpseudocolor">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader maximumValue="255" colorRampType="DISCRETE" classificationMode="1" clip="0" minimumValue="0" labelPrecision="6">
          <item label="closed: nobody passes" alpha="255" value="0" color="#30343f"/>
          <item label="up to 1.1: as on a road; boats" alpha="255" value="1.1" color="#fff7bc"/>
          <item label="1.1 to 1.3: trail, field, low shrub" alpha="255" value="1.3" color="#fee391"/>
          <item label="1.3 to 1.55: tall grass, above the tree line" alpha="255" value="1.55" color="#c7e59b"/>
          <item label="1.55 to 1.85: shrub, bad trail, bog" alpha="255" value="1.85" color="#78c679"/>
          <item label="1.85 to 2.25: forest off path" alpha="255" value="2.25" color="#31a354"/>
          <item label="2.25 to 2.75: rain forest, rock" alpha="255" value="2.75" color="#006837"/>
          <item label="2.75 to 4: partly water or swamp" alpha="255" value="4" color="#c994c7"/>
          <item label="over 4: swamp, ford" alpha="255" value="inf" color="#88419d"/>
          <rampLegendSettings minimumLabel="" useContinuousLegend="1" prefix="" suffix="" maximumLabel="" orientation="2" direction="0">
            <numericFormat id="basic">
              <Option type="Map">
                <Option value="" name="decimal_separator" type="QChar"/>
                <Option value="6" name="decimals" type="int"/>
                <Option value="0" name="rounding_type" type="int"/>
                <Option value="false" name="show_plus" type="bool"/>
                <Option value="true" name="show_thousand_separator" type="bool"/>
                <Option value="false" name="show_trailing_zeros" type="bool"/>
                <Option value="" name="thousand_separator" type="QChar"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" brightness="0" gamma="1"/>
    <huesaturation colorizeRed="255" colorizeStrength="100" saturation="0" grayscaleMode="0" colorizeOn="0" colorizeGreen="128" invertColors="0" colorizeBlue="128"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
