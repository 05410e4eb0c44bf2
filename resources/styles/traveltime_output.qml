<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" styleCategories="Symbology|Rendering" maxScale="0" version="3.22.16-Białowieża" minScale="1e+08">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" type="QString" name="name"/>
      <Option name="properties"/>
      <Option value="collection" type="QString" name="type"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedOutResamplingMethod="nearestNeighbour" maxOversampling="2" zoomedInResamplingMethod="nearestNeighbour" enabled="false"/>
    </provider>
    <rasterrenderer band="1" classificationMin="nan" classificationMax="nan" opacity="0.75" nodataColor="" type="singlebandpseudocolor" alphaBand="-1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader classificationMode="1" clip="0" minimumValue="0" colorRampType="DISCRETE" labelPrecision="6" maximumValue="255">
          <item value="2" color="#fde725" label="up to 2 h" alpha="255"/>
          <item value="4" color="#b5de2b" label="2 to 4 h" alpha="255"/>
          <item value="8" color="#6ece58" label="4 to 8 h (one day of 8 h)" alpha="255"/>
          <item value="16" color="#35b779" label="8 to 16 h (2nd day)" alpha="255"/>
          <item value="24" color="#1f9e89" label="16 to 24 h (3rd day)" alpha="255"/>
          <item value="40" color="#26828e" label="24 to 40 h (4th and 5th day)" alpha="255"/>
          <item value="56" color="#31688e" label="40 to 56 h (a week)" alpha="255"/>
          <item value="80" color="#3e4989" label="56 to 80 h" alpha="255"/>
          <item value="inf" color="#440154" label="more than 80 h" alpha="255"/>
          <rampLegendSettings maximumLabel="" direction="0" useContinuousLegend="1" prefix="" minimumLabel="" suffix="" orientation="2">
            <numericFormat id="basic">
              <Option type="Map">
                <Option value="" type="QChar" name="decimal_separator"/>
                <Option value="6" type="int" name="decimals"/>
                <Option value="0" type="int" name="rounding_type"/>
                <Option value="false" type="bool" name="show_plus"/>
                <Option value="true" type="bool" name="show_thousand_separator"/>
                <Option value="false" type="bool" name="show_trailing_zeros"/>
                <Option value="" type="QChar" name="thousand_separator"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast brightness="0" gamma="1" contrast="0"/>
    <huesaturation invertColors="0" colorizeGreen="128" grayscaleMode="0" colorizeOn="0" colorizeStrength="100" saturation="0" colorizeRed="255" colorizeBlue="128"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
