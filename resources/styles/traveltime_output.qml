<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis minScale="1e+08" maxScale="0" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" styleCategories="Symbology|Rendering">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling enabled="false" zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour" maxOversampling="2"/>
    </provider>
    <rasterrenderer alphaBand="-1" nodataColor="" classificationMax="nan" type="singlebandpseudocolor" classificationMin="nan" opacity="0.75" band="1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader minimumValue="0" clip="0" labelPrecision="6" classificationMode="1" colorRampType="DISCRETE" maximumValue="255">
          <item label="up to 2 h" color="#fde725" value="2" alpha="255"/>
          <item label="2 to 4 h" color="#b5de2b" value="4" alpha="255"/>
          <item label="4 to 8 h (one day of 8 h)" color="#6ece58" value="8" alpha="255"/>
          <item label="8 to 16 h (2nd day)" color="#35b779" value="16" alpha="255"/>
          <item label="16 to 24 h (3rd day)" color="#1f9e89" value="24" alpha="255"/>
          <item label="24 to 40 h (4th and 5th day)" color="#26828e" value="40" alpha="255"/>
          <item label="40 to 56 h (a week)" color="#31688e" value="56" alpha="255"/>
          <item label="56 to 80 h" color="#3e4989" value="80" alpha="255"/>
          <item label="more than 80 h" color="#440154" value="inf" alpha="255"/>
          <rampLegendSettings minimumLabel="" prefix="" direction="0" maximumLabel="" orientation="2" suffix="" useContinuousLegend="1">
            <numericFormat id="basic">
              <Option type="Map">
                <Option name="decimal_separator" type="QChar" value=""/>
                <Option name="decimals" type="int" value="6"/>
                <Option name="rounding_type" type="int" value="0"/>
                <Option name="show_plus" type="bool" value="false"/>
                <Option name="show_thousand_separator" type="bool" value="true"/>
                <Option name="show_trailing_zeros" type="bool" value="false"/>
                <Option name="thousand_separator" type="QChar" value=""/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast gamma="1" contrast="0" brightness="0"/>
    <huesaturation colorizeStrength="100" saturation="0" colorizeBlue="128" invertColors="0" colorizeRed="255" colorizeOn="0" grayscaleMode="0" colorizeGreen="128"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
