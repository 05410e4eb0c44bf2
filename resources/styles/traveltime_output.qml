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
    <rasterrenderer classificationMin="nan" classificationMax="nan" band="1" alphaBand="-1" nodataColor="" opacity="0.75" type="singlebandpseudocolor">
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
          <item label="up to 2 h" alpha="255" value="2" color="#fde725"/>
          <item label="2 to 4 h" alpha="255" value="4" color="#b5de2b"/>
          <item label="4 to 8 h (one day of 8 h)" alpha="255" value="8" color="#6ece58"/>
          <item label="8 to 16 h (2nd day)" alpha="255" value="16" color="#35b779"/>
          <item label="16 to 24 h (3rd day)" alpha="255" value="24" color="#1f9e89"/>
          <item label="24 to 40 h (4th and 5th day)" alpha="255" value="40" color="#26828e"/>
          <item label="40 to 56 h (a week)" alpha="255" value="56" color="#31688e"/>
          <item label="56 to 80 h" alpha="255" value="80" color="#3e4989"/>
          <item label="more than 80 h" alpha="255" value="inf" color="#440154"/>
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
